# Group-time effects to agree with: Sant'Anna & Zhao (2020) and Callaway & Sant'Anna (2021) written out with glm and lm. R 4.2.2.
# On did's own example (mpdta) the same functions of ours give the printed figures of did 2.5.1: see ARCHITECTURE.md, Evaluation.
# Run: Rscript test/reference/evaluate/did.R > test/fixtures/evaluate/did.json
num <- function(v) format(v, digits = 17, scientific = TRUE, trim = TRUE)
arr <- function(v) paste0("[", paste(num(v), collapse = ","), "]")
set.seed(11); n <- 90; periods <- 2015:2019
x <- round(rnorm(n), 3)
g <- sample(c(2016, 2018, Inf), n, TRUE, c(0.3, 0.3, 0.4))
g[x > 1.2] <- 2016
a <- rnorm(n)
Y <- round(sapply(seq_along(periods), function(t) a + 0.3 * t * x + rnorm(n) - 1.5 * ifelse(periods[t] >= g, periods[t] - g + 1, 0)), 3)
cell <- function(G, at, from, use, covariate) {
  late <- max(periods[c(at, from)])
  ctrl <- if (use == "never") is.infinite(g) else g > late & g != G
  keep <- which(g == G | ctrl); D <- as.numeric(g[keep] == G); dY <- Y[keep, at] - Y[keep, from]; m <- length(keep)
  Z <- if (covariate) cbind(1, x[keep]) else matrix(1, m, 1)
  ps <- glm.fit(Z, D, family = binomial(), control = glm.control(epsilon = 1e-16, maxit = 100)); p <- ps$fitted.values
  b <- lm.fit(Z[D == 0, , drop = FALSE], dY[D == 0])$coefficients; mu <- drop(Z %*% b)
  w1 <- D; w0 <- p * (1 - D) / (1 - p); e1 <- sum(w1 * (dY - mu)) / sum(w1); e0 <- sum(w0 * (dY - mu)) / sum(w0)
  lols <- ((1 - D) * (dY - mu) * Z) %*% solve(crossprod((1 - D) * Z, Z) / m)
  lps <- ((D - p) * Z) %*% solve(crossprod(p * (1 - p) * Z, Z) / m)
  i1 <- (w1 * (dY - mu - e1) - lols %*% colMeans(w1 * Z)) / mean(w1)
  i0 <- (w0 * (dY - mu - e0) + lps %*% colMeans(w0 * (dY - mu - e0) * Z) - lols %*% colMeans(w0 * Z)) / mean(w0)
  inf <- numeric(n); inf[keep] <- (i1 - i0) * n / m
  list(att = e1 - e0, inf = inf)
}
run <- function(use, base, covariate) {
  cells <- list()
  for (G in c(2016, 2018)) for (at in seq_along(periods)) {
    last <- sum(periods < G); from <- if (base == "universal" || periods[at] >= G) last else at - 1
    if (from < 1 || from == at) next
    cells[[length(cells) + 1]] <- c(list(G = G, t = periods[at], e = at - last - 1), cell(G, at, from, use, covariate))
  }
  G <- sapply(cells, `[[`, "G"); e <- sapply(cells, `[[`, "e"); t <- sapply(cells, `[[`, "t"); att <- sapply(cells, `[[`, "att"); inf <- sapply(cells, `[[`, "inf")
  se <- function(i) sqrt(mean(i^2) / n)
  pool <- function(att, inf, G) { pg <- sapply(G, function(k) mean(g == k)); w <- pg / sum(pg)
    one <- sapply(seq_along(G), function(k) ((g == G[k]) - pg[k]) / sum(pg)); two <- rowSums(sapply(seq_along(G), function(k) (g == G[k]) - pg[k])) %*% t(pg / sum(pg)^2)
    list(att = sum(w * att), inf = drop(inf %*% w + (one - two) %*% att)) }
  dyn <- lapply(sort(unique(e)), function(k) c(list(at = k), pool(att[e == k], inf[, e == k, drop = FALSE], G[e == k])))
  post <- Filter(function(d) d$at >= 0, dyn)
  over <- list(att = mean(sapply(post, `[[`, "att")), inf = rowMeans(sapply(post, `[[`, "inf")))
  simple <- pool(att[e >= 0], inf[, e >= 0], G[e >= 0])
  coh <- lapply(unique(G), function(k) pool(att[G == k & e >= 0], inf[, G == k & e >= 0, drop = FALSE], G[G == k & e >= 0]))
  group <- pool(sapply(coh, `[[`, "att"), sapply(coh, `[[`, "inf"), unique(G))
  sprintf('{"controls": "%s", "base": "%s", "covariate": %s, "att": %s, "se": %s, "exposure": %s, "exposureSe": %s, "overall": [%s, %s], "simple": [%s, %s], "cohort": [%s, %s]}',
    use, base, tolower(covariate), arr(att), arr(apply(inf, 2, se)), arr(sapply(dyn, `[[`, "att")), arr(sapply(dyn, function(d) se(d$inf))),
    num(over$att), num(se(over$inf)), num(simple$att), num(se(simple$inf)), num(group$att), num(se(group$inf)))
}
if (Sys.getenv("DRDID") != "") { source(Sys.getenv("DRDID"))
  k <- which(g == 2016 | is.infinite(g)); r <- drdid_panel(Y[k, 3], Y[k, 1], as.numeric(g[k] == 2016), cbind(1, x[k])); print(c(r$ATT, r$se), digits = 15)
  q <- cell(2016, 3, 1, "never", TRUE); print(c(q$att, sqrt(mean(q$inf[k]^2) * (length(k) / n)^2 / length(k))), digits = 15) }
persons <- paste(sapply(1:n, function(i) sprintf('{"begins": %s, "outcomes": %s, "covariates": [%s]}', if (is.finite(g[i])) g[i] else "1e999", paste0("[", paste(Y[i, ], collapse = ","), "]"), x[i])), collapse = ",\n")
cat(sprintf('{"periods": [%s], "persons": [%s],\n"runs": [%s]}\n', paste(periods, collapse = ","), persons,
  paste(c(run("never", "varying", FALSE), run("never", "varying", TRUE), run("notYet", "varying", TRUE), run("never", "universal", TRUE)), collapse = ",\n")))
