/** The longest side of a photo that leaves the phone. */
const LONGEST = 1600;
const QUALITY = 0.8;

/**
 * Draws a photo anew, smaller: what the camera wrote beside the picture (place, time, device) stays behind.
 *
 * @returns the picture as JPEG in Base64
 */
export async function redrawn(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  // The browser's own way to Base64, which holds up nobody who taps meanwhile.
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = reject;
    reader.readAsDataURL(blob!);
  });
  return address.slice(address.indexOf(",") + 1);
}
