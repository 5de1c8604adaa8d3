/** Gauss and Legendre's four points of a stretch, and the powers of which Lagrange's polynomials on them are made. */
export const points = (() => {
  const [near, far] = [3 / 7 - (2 / 7) * Math.sqrt(1.2), 3 / 7 + (2 / 7) * Math.sqrt(1.2)].map(Math.sqrt) as [
    number,
    number,
  ];
  return [-far, -near, near, far].map((x) => 0.5 * (1 + x));
})();
export const lagrange = points.map((own) =>
  points
    .filter((other) => other !== own)
    .reduce<number[]>(
      (product, other) => {
        const scale = 1 / (own - other);
        return Array.from(
          { length: product.length + 1 },
          (_, n) => scale * ((product[n - 1] ?? 0) - other * (product[n] ?? 0)),
        );
      },
      [1],
    ),
);
