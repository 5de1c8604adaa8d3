# Rank tests of groups too large to count, to agree with. R 4.2.2, stats only. Data are made by arithmetic, so that none need to be kept.
# Limits and centres are places in the list of all averages or differences: R's own come from a root search with four digits.
# Run: Rscript test/reference/evaluate/large-ranks.R > test/fixtures/evaluate/large-ranks.json
num <- function(v) format(v, digits = 17, scientific = TRUE, trim = TRUE)
i <- 0:599
d <- ((i * 7919 + 13) %% 1009) / 10 - 45
s <- wilcox.test(d, exact = FALSE); g <- wilcox.test(d, exact = FALSE, alternative = "greater")
W <- outer(d, d, "+") / 2; W <- sort(W[upper.tri(W, TRUE)]); n <- length(d); N <- length(W)
r <- rank(abs(d - median(W))); k <- floor(N / 2 + 0.5 - qnorm(0.975) * sqrt(sum(r^2) / 4))
a <- ((0:1399 * 7919) %% 1013) / 8; b <- ((0:1299 * 104729) %% 997) / 8 + 3
t <- wilcox.test(a, b, exact = FALSE)
cat(sprintf('{"signed": {"statistic": %s, "twoSided": %s, "greater": %s, "centre": %s, "limits": [%s, %s]},\n"sum": {"statistic": %s, "twoSided": %s, "shift": %s, "limits": [%s, %s]}}\n',
  num(s$statistic), num(s$p.value), num(g$p.value), num(median(W)), num(W[k]), num(W[N + 1 - k]),
  num(t$statistic), num(t$p.value), num(median(outer(a, b, "-"))), num(wilcox.test(a, b, exact = FALSE, conf.int = TRUE)$conf.int[1]), num(wilcox.test(a, b, exact = FALSE, conf.int = TRUE)$conf.int[2])))
