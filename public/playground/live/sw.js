// The worker of the page that calls the real STS. It listens to nothing, on purpose: a page belongs to the worker with the
// nearest folder, so this one keeps the site's own worker, /sw.js, away from that page and from all that it sends.
