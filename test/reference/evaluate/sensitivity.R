# Sensitivity and design figures to agree with, from the published formulas: EValue 4.1, sensemakr 0.1.6, rbounds 2.2, retrodesign. R 4.2.2.
# Run: Rscript test/reference/evaluate/sensitivity.R > test/fixtures/evaluate/sensitivity.json
num <- function(v) format(v, digits = 17, scientific = TRUE, trim = TRUE)
arr <- function(v) paste0("[", paste(num(v), collapse = ","), "]")
ev <- function(r) { r <- ifelse(r < 1, 1 / r, r); r + sqrt(r * (r - 1)) }
# evalues.MD(est = -0.42, se = 0.14)
rr <- exp(0.91 * -0.42); hi <- exp(0.91 * -0.42 + 1.78 * 0.14)
# robustness_value(t_statistic, dof, q, alpha)
rv <- function(t, dof, q, alpha) {
  fq <- q * abs(t / sqrt(dof)); fc <- abs(qt(alpha / 2, df = dof - 1)) / sqrt(dof - 1); fqa <- fq - fc
  r <- 0.5 * (sqrt(fqa^4 + 4 * fqa^2) - fqa^2); xrv <- (fq^2 - fc^2) / (1 + fq^2)
  if (fqa < 0) 0 else if (fq > 1 / fc) xrv else r }
grid <- expand.grid(t = c(0.5, 2.6, 4.18444, 40), dof = c(20, 783), q = c(1, 0.5))
# Gelman & Carlin: the mean of |estimate| by numerical integration
types <- function(A, s, df) { c0 <- qt(0.975, df); a <- A / s
  right <- pt(c0 - a, df, lower.tail = FALSE); wrong <- pt(-c0 - a, df)
  m <- integrate(function(x) (a + x) * dt(x, df), c0 - a, Inf, rel.tol = 1e-12)$value - integrate(function(x) (a + x) * dt(x, df), -Inf, -c0 - a, rel.tol = 1e-12)$value
  c(right + wrong, wrong / (right + wrong), m / (right + wrong) / a) }
# Rosenbaum: exact by enumerating the signs of ten pairs, normal as psens
d <- c(-5, -8, 2, -11, -3, -7, 1, -9, -4, -6.5); r <- rank(abs(d)); obs <- sum(r[d < 0])
signs <- as.matrix(expand.grid(rep(list(0:1), 10))); sums <- signs %*% r; up <- rowSums(signs)
bound <- function(g) { p <- g / (1 + g); c(sum((p^up * (1 - p)^(10 - up))[sums >= obs]), 1 - pnorm((obs - p * sum(r)) / sqrt(p * (1 - p) * sum(r^2)))) }
cat(sprintf('{"eValues": {"estimate": %s, "limit": %s, "riskRatio": %s},\n"robustness": [%s],\n"types": {"small": %s, "large": %s},\n"rosenbaum": {"differences": %s, "gammas": [1, 1.5, 2, 3], "exact": %s, "normal": %s, "tipping": %s},\n"binary": %s}\n',
  num(ev(rr)), num(if (hi < 1) ev(hi) else 1), num(rr),
  paste(apply(grid, 1, function(g) arr(c(g, rv(g[1], g[2], g[3], 0.05), rv(g[1], g[2], g[3], 1)))), collapse = ",\n"),
  arr(types(100000, 244252, 37.86)), arr(types(3, 1, 12)), arr(d), arr(sapply(c(1, 1.5, 2, 3), function(g) bound(g)[1])), arr(sapply(c(1, 1.5, 2, 3), function(g) bound(g)[2])),
  num(uniroot(function(g) bound(g)[1] - 0.05, c(1, 10), tol = 1e-14)$root), arr(sapply(c(1, 2), function(g) pbinom(13, 17, g / (1 + g), lower.tail = FALSE)))))
