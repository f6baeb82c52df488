/** The SDK as this site builds it: it reads its own version and nothing else from its `package.json`, all of which would be sent. */
export function lightSdk() {
  return {
    name: 'light-sdk',
    enforce: 'pre' as const,
    transform(code: string, id: string): string | undefined {
      if (!id.endsWith('/@aws-sdk/client-sts/package.json')) return undefined;
      const { version } = JSON.parse(code) as { version: string };
      return JSON.stringify({ version });
    },
  };
}
