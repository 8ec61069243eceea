const rays = 14;

const point = (angle: number, radius: number): string =>
  `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;

/** The fourteen-pointed star at the middle of a Đông Sơn bronze drum. */
const star = `M${Array.from({ length: rays * 2 }, (_, index) =>
  point((index * Math.PI) / rays - Math.PI / 2, index % 2 === 0 ? 22 : 7),
).join('L')}Z`;

/** Saw teeth around a ring, as the bands of the drum have them. */
const teeth = (count: number, inner: number, outer: number): string =>
  Array.from({ length: count }, (_, index) => {
    const from = (index * 2 * Math.PI) / count;
    const to = ((index + 1) * 2 * Math.PI) / count;
    return `M${point(from, inner)}L${point((from + to) / 2, outer)}L${point(to, inner)}`;
  }).join('');

const bands = teeth(56, 34, 38) + teeth(90, 62, 66) + teeth(120, 90, 94);
const rings = [24, 26, 33, 39, 41, 58, 61, 67, 69, 86, 89, 95, 97];
const dots = Array.from({ length: 48 }, (_, index) => (index * 2 * Math.PI) / 48);

/** A line drawing after the face of a Đông Sơn bronze drum: ornament only, drawn in the colour of its text. */
export const DrumMotif = ({ className }: { readonly className?: string }) => (
  <svg
    aria-hidden="true"
    viewBox="-100 -100 200 200"
    fill="none"
    stroke="currentColor"
    strokeWidth="0.6"
    className={className}
  >
    <path d={star} fill="currentColor" stroke="none" />
    <path d={bands} />
    {rings.map((radius) => (
      <circle key={radius} r={radius} />
    ))}
    {dots.map((angle) => (
      <circle key={angle} cx={50 * Math.cos(angle)} cy={50 * Math.sin(angle)} r="2.2" />
    ))}
    {dots.map((angle) => (
      <circle key={angle} cx={77.5 * Math.cos(angle)} cy={77.5 * Math.sin(angle)} r="3.4" />
    ))}
  </svg>
);
