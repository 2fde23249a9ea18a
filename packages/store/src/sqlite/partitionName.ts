/** What the partitions that are not accounts contain. */
const CONTENTS: ReadonlyMap<string, string> = new Map([['catalogue', 'the additions to the catalogue']])

/** A partition in a sentence, with what it contains where its name does not say it. */
export function partitionName(partition: string): string {
  const contents = CONTENTS.get(partition)
  return contents === undefined ? partition : `${partition} (${contents})`
}
