# Exact tests to agree with. R 4.2.2, exactRankTests 0.8-35, coin 1.4-2 (Debian 12: r-cran-exactranktests, r-cran-coin).
# Run: Rscript test/reference/evaluate/exact.R > test/fixtures/evaluate/exact.json
suppressMessages({library(exactRankTests); library(coin)})
num <- function(v) ifelse(is.infinite(v), ifelse(v > 0, "1e999", "-1e999"), format(v, digits = 17, scientific = TRUE, trim = TRUE))
arr <- function(v) paste0("[", paste(num(v), collapse = ","), "]")

# 2 x 2: odds-ratio limits by root finding to the last digit (fisher.test stops at 1e-4), written out from the noncentral hypergeometric.
twobytwo <- function(x1, n1, x0, n0) {
  m <- x1 + x0; ks <- max(0, m - n0):min(n1, m)
  d <- function(l) { w <- lchoose(n1, ks) + lchoose(n0, m - ks) + ks * l; w <- exp(w - max(w)); w / sum(w) }
  less <- function(l) sum(d(l)[ks <= x1]); greater <- function(l) sum(d(l)[ks >= x1])
  mid <- function(l) d(l)[ks == x1] / 2
  root <- function(f, none) if (f(-40) * f(40) < 0) exp(uniroot(f, c(-40, 40), tol = 1e-14)$root) else none
  fisher <- function(l) { p <- d(l); sum(p[p <= p[ks == x1] * (1 + 1e-7)]) }
  tails <- function(p) pmin(cumsum(p), rev(cumsum(rev(p))))
  blaker <- function(l) { p <- d(l); g <- tails(p); sum(p[g <= g[ks == x1] * (1 + 1e-7)]) }
  edge <- function(f, sign) {       # the outermost accepted log odds on one side, walked to in steps of 0.001
    grid <- sign * seq(12, -12, by = -0.001)
    ok <- which(sapply(grid, f) > 0.05)[1]
    if (ok == 1) return(if (sign > 0) Inf else 0)
    a <- grid[ok]; b <- grid[ok - 1]
    for (i in 1:60) { c <- (a + b) / 2; if (f(c) > 0.05) a <- c else b <- c }
    exp(a)
  }
  or <- if (x1 == min(ks)) 0 else if (x1 == max(ks)) Inf else exp(uniroot(function(l) sum(d(l) * ks) - x1, c(-40, 40), tol = 1e-14)$root)
  sprintf('{"table": %s, "oddsRatio": %s, "fisher": %s, "fisherLimits": %s, "less": %s, "greater": %s, "centralLimits": %s, "midP": %s, "midPLimits": %s, "blaker": %s, "blakerLimits": %s}',
    arr(c(x1, n1, x0, n0)), num(or), num(fisher.test(matrix(c(x1, n1 - x1, x0, n0 - x0), 2))$p.value), arr(c(edge(fisher, -1), edge(fisher, 1))), num(less(0)), num(greater(0)),
    arr(c(root(function(l) greater(l) - 0.025, 0), root(function(l) less(l) - 0.025, Inf))),
    num(min(1, 2 * min(less(0) - mid(0), greater(0) - mid(0)))),
    arr(c(root(function(l) greater(l) - mid(l) - 0.025, 0), root(function(l) less(l) - mid(l) - 0.025, Inf))),
    num(blaker(0)), arr(c(edge(blaker, -1), edge(blaker, 1))))
}
tables <- rbind(c(9, 21, 13, 19), c(25, 30, 13, 30), c(0, 10, 4, 9), c(2, 12, 9, 11), c(5, 8, 5, 8), c(25, 30, 154, 394))

x <- c(3, 0, 0, 7, 12, 4, 4, 19, 0); y <- c(8, 4, 15, 22, 7, 30, 11)
w <- wilcox.exact(x, y)
f <- data.frame(v = c(x, y), g = factor(rep(c("a", "b"), c(9, 7))))
side <- function(s) pvalue(wilcox_test(v ~ g, f, distribution = "exact", alternative = s))
perm <- function(s) perm.test(x, y, alternative = s, exact = TRUE)$p.value
a <- c(2.5, 4.1, 3.3, 9.7, 6.2, 1.8, 7.7); b <- c(5.2, 8.8, 6.1, 12.4, 9.9, 3.7)
nt <- wilcox.test(a, b, conf.int = TRUE, exact = TRUE)
s <- c(4, -1, 3, 7, 3, -2, 5, 5, 1); st <- wilcox.exact(s)
s2 <- c(4.5, -1.2, 3.1, 7.7, 2.9, -2.2, 5.6, 6.4, 1.3); st2 <- wilcox.test(s2, conf.int = TRUE, exact = TRUE)
meeting <- list(c(-248321, -294023, 437958, 542554, 507718, 561286, -232154, 660549, 345226, 40186, 437537),
                c(564239, 138024, 475814, 133878, 178598, -186851, -63182, -50992, 362907, -68438, -175314))
meets <- function(v) sprintf('{"differences": %s, "interval": %s}', arr(v), arr(wilcox.test(v, conf.int = TRUE, exact = TRUE)$conf.int))
cat("{\n\"twoByTwo\": [\n", paste(apply(tables, 1, function(r) twobytwo(r[1], r[2], r[3], r[4])), collapse = ",\n"), "],\n", sep = "")
cat(sprintf('"ranksTied": {"treated": %s, "control": %s, "statistic": %s, "twoSided": %s, "less": %s, "greater": %s},\n', arr(x), arr(y), num(w$statistic), num(side("two.sided")), num(side("less")), num(side("greater"))))
cat(sprintf('"permutation": {"twoSided": %s, "less": %s, "greater": %s},\n', num(perm("two.sided")), num(perm("less")), num(perm("greater"))))
cat(sprintf('"ranks": {"treated": %s, "control": %s, "twoSided": %s, "interval": %s, "shift": %s},\n', arr(a), arr(b), num(nt$p.value), arr(nt$conf.int), num(nt$estimate)))
cat(sprintf('"signedTied": {"differences": %s, "statistic": %s, "twoSided": %s},\n', arr(s), num(st$statistic), num(st$p.value)))
cat(sprintf('"signed": {"differences": %s, "twoSided": %s, "interval": %s, "centre": %s},\n', arr(s2), num(st2$p.value), arr(st2$conf.int), num(st2$estimate)))
cat(sprintf('"signedMeeting": [%s]\n}\n', paste(sapply(meeting, meets), collapse = ",\n")))
