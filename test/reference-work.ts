/** Some text, split, sorted, written and read again: what the program does all day, always the same amount of it. */
function doReferenceWork(): number {
  let seed = 20_261_122;
  const words = Array.from({ length: 80_000 }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return `Maßnahme ${seed.toString(36)}, Landkreis`;
  });
  const read = JSON.parse(JSON.stringify(words.toSorted())) as string[];
  return read.reduce((sum, word) => sum + word.replaceAll(/[aeiou]/g, "").split(",").length, 0);
}

async function processorTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * How many times the reference work a piece of work costs in processor time of this process. A ratio, because machines
 * differ and are busy with other things; the reference is taken before and after, the cheapest of five counts.
 */
export async function timesReference(work: () => unknown): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < 3; turn++) counts.push(await processorTime(doReferenceWork));
  const spent = await processorTime(work);
  for (let turn = 0; turn < 2; turn++) counts.push(await processorTime(doReferenceWork));
  return spent / Math.min(...counts);
}
