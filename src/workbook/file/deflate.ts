/** What the zlib form puts before and after the raw one. */
const HEADER = 2;
const CHECKSUM = 4;

/**
 * Bytes by raw deflate, as zip archives hold them; undefined where the browser cannot pack, or nothing is gained. The
 * browsers we support have no raw form of CompressionStream: the zlib form holds it.
 */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined;
  const packed = new Response(new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate')));
  const zlib = new Uint8Array(await packed.arrayBuffer());
  const raw = zlib.subarray(HEADER, zlib.length - CHECKSUM);
  return raw.length < bytes.length ? raw : undefined;
}
