/**
 * 甲、乙、丙分别为1、2和3: binds the numbers of a list to the subjects of a list.
 */
const joints = /、|以及|和|与|及(?!其)|，/;

/** The last `count` items of the list at the end of `text`, or null where it has fewer. */
export function lastItems(text: string, count: number): string[] | null {
  const items = text
    .split(joints)
    .map((item) => item.replace(/等$/, '').trim())
    .filter((item) => item !== '');
  return items.length >= count ? items.slice(-count) : null;
}

const together = /^(?:[、，]|和|与|及|以及|\s|以上|以下|左右|[\ue000的])*$/;

/** Whether only list marks stand between two numbers. */
export function listed(between: string): boolean {
  return together.test(between) && between !== '';
}
