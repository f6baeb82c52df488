/** What the build wrote at `address` as JSON: its shape is known. Rejects where it cannot be had. */
export async function fetchData<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Data;
}
