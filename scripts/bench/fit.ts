/** How a cost grows: the exponent b of cost = a × size^b, by least squares on the logarithms. 1 is linear, 2 quadratic. */
export function exponent(points: readonly { size: number; cost: number }[]): number | null {
  const logs = points
    .filter(({ size, cost }) => size > 0 && cost > 0)
    .map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (side: 'x' | 'y') => logs.reduce((sum, point) => sum + point[side], 0) / logs.length;
  const [x, y] = [mean('x'), mean('y')];
  const spread = logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  // One size alone says nothing of growth.
  if (logs.length < 2 || spread === 0) return null;
  return logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
}
