/**
 * How fast a time grows with the facts: the slope of log time over log facts by least squares. 0 is
 * constant, 1 linear. Undefined with fewer than two sizes.
 */
export function growthOf(
  points: readonly { readonly facts: number; readonly time: number }[],
): number | undefined {
  const logs = points.map(({ facts, time }) => ({ x: Math.log(facts), y: Math.log(time) }));
  const mean = (of: 'x' | 'y'): number => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [x, y] = [mean('x'), mean('y')];
  const spread = logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (spread === 0) return undefined;
  return logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
}
