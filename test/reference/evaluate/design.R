# Matching, weighting and balance a second time, in plain R with two solvers (not MatchIt: the 4.5.1 that Debian carries matches wrongly).
# Run: Rscript test/reference/evaluate/design.R > test/reference/evaluate/design.json   (R 4, clue, lpSolve)
suppressMessages({library(clue); library(lpSolve)})
n <- 60; i <- 1:n
wobble <- function(k) { x <- sin(i * k) * 43758.5453; x - floor(x) }
age <- 6 + floor(7 * wobble(12.9898)); cost <- round(1e5 * exp(1.2 * (wobble(78.233) + wobble(37.719) - 1))); girl <- as.integer(wobble(4.1414) < .5)
treat <- as.integer(rank(wobble(93.989) + .04 * age + cost / 9e5) > 40)
X <- cbind(age, cost, girl); t1 <- which(treat == 1); c0 <- which(treat == 0)
num <- function(v) paste0("[", paste(sprintf("%.15g", v), collapse = ", "), "]")
ps <- unname(fitted(glm(treat ~ age + cost + girl, binomial, control = glm.control(epsilon = 1e-14, maxit = 100)))); lo <- qlogis(ps)
bal <- function(x) { a <- x[t1]; b <- x[c0]; d <- mean(a) - mean(b)
  c(mean(a), sd(a), median(a), mean(b), sd(b), median(b), d / sqrt((var(a) + var(b)) / 2), d / sd(a), d / sd(b), d / sd(x), var(a) / var(b), unname(suppressWarnings(ks.test(a, b)$statistic))) }
D <- abs(outer(lo[t1], lo[c0], "-"))
cent <- X; for (g in 0:1) cent[treat == g, ] <- scale(X[treat == g, ], scale = FALSE)
S <- crossprod(cent) / (n - 2); M <- outer(t1, c0, Vectorize(function(a, b) sqrt(mahalanobis(X[a, ], X[b, ], S))))
least <- function(C) { s <- solve_LSAP(C); sum(C[cbind(seq_len(nrow(C)), s)]) }
cover <- function(C) { nr <- nrow(C); nc <- ncol(C)   # cheapest edge cover as a linear programme: every row and column at least once
  A <- rbind(t(sapply(1:nr, function(r) as.integer(rep(1:nr, nc) == r))), t(sapply(1:nc, function(k) as.integer(rep(1:nc, each = nr) == k))))
  lp("min", as.vector(C), A, rep(">=", nr + nc), rep(1, nr + nc))$objval }
greedy <- function(C, order, replace = FALSE, most = Inf) { free <- rep(TRUE, ncol(C)); got <- rep(NA, nrow(C))
  for (r in order) { d <- C[r, ]; d[!free] <- Inf; k <- which.min(d); if (d[k] <= most) { got[r] <- k; if (!replace) free[k] <- FALSE } }
  ok <- !is.na(got); c(sum(C[cbind(which(ok), got[ok])]), sum(ok), length(unique(got[ok]))) }
forbid <- function(C, most) { big <- 1e4; C2 <- C; C2[C > most] <- big; s <- solve_LSAP(C2); d <- C2[cbind(seq_len(nrow(C)), s)]; c(sum(d[d < big]), sum(d < big)) }
# entropy balancing: Newton on the dual
eb <- function(Z, target) { Z <- sweep(Z, 2, target); l <- rep(0, ncol(Z)); for (k in 1:100) { w <- exp(Z %*% l); w <- w / sum(w); g <- colSums(Z * c(w)); if (max(abs(g)) < 1e-13) break
  H <- crossprod(Z * c(w), Z) - tcrossprod(g); l <- l - solve(H, g) }; c(w) * nrow(Z) }
Zs <- cbind(scale(age), scale(cost), girl); w1 <- eb(Zs[c0, ], colMeans(Zs[t1, ]))
Z2 <- cbind(Zs, Zs[, 1]^2, Zs[, 2]^2); w2 <- eb(Z2[c0, ], colMeans(Z2[t1, ]))
ess <- function(w) sum(w)^2 / sum(w^2); att <- ps[c0] / (1 - ps[c0])
wv <- function(x, w) { m <- weighted.mean(x, w); sum(w * (x - m)^2) * sum(w) / (sum(w)^2 - sum(w^2)) }
cls <- function(x, k) findInterval(x, min(x) + (1:(k - 1)) * (max(x) - min(x)) / k)
st <- interaction(cls(age, 3), cls(cost, 4), girl, drop = TRUE); nt <- tapply(treat, st, sum); nc <- tapply(1 - treat, st, sum); both <- nt > 0 & nc > 0
cw <- ifelse(both[st], ifelse(treat == 1, 1, nt[st] / nc[st]), 0); cw[treat == 0] <- cw[treat == 0] * sum(cw[treat == 0] > 0) / sum(cw[treat == 0])
sub <- findInterval(ps, quantile(ps[t1], 1:3 / 4))
y <- round(1e5 * wobble(5.5)); wt <- ifelse(treat == 1, 1, ps / (1 - ps)); A <- cbind(1, treat); B <- solve(crossprod(A * wt, A)); be <- B %*% crossprod(A * wt, y)
e <- c(y - A %*% be); h <- wt * rowSums((A %*% B) * A); hc2 <- sqrt((B %*% crossprod(A * (wt * e / sqrt(1 - h))) %*% B)[2, 2])
by <- function(f) sum(sapply(0:1, function(g) f(M[girl[t1] == g, girl[c0] == g, drop = FALSE])))
o <- solve_LSAP(M); paired <- t.test(y[t1], y[c0][o], paired = TRUE)
r <- cor(age[c0], cost[c0]); z <- tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(length(c0) - 3))
cat("{\n", paste(c(sprintf('"age": %s', num(age)), sprintf('"cost": %s', num(cost)), sprintf('"girl": %s', num(girl)), sprintf('"treated": %s', num(treat)), sprintf('"propensity": %s', num(ps)),
  sprintf('"balance": [%s]', paste(apply(X, 2, function(x) num(bal(x))), collapse = ", ")),
  sprintf('"optimal": {"logit": %.15g, "mahalanobis": %.15g, "twice": %.15g}', least(D), least(M), least(rbind(M, M))),
  sprintf('"caliper": %s', num(forbid(D, .2 * sd(lo)))),
  sprintf('"full": {"logit": %.15g, "mahalanobis": %.15g}', cover(D), cover(M)),
  sprintf('"greedy": {"largest": %s, "smallest": %s, "replacement": %s, "caliper": %s}', num(greedy(D, order(-lo[t1]))), num(greedy(D, order(lo[t1]))), num(greedy(D, order(-lo[t1]), TRUE)), num(greedy(D, order(-lo[t1]), FALSE, .2 * sd(lo)))),
  sprintf('"entropy": {"one": %s, "two": %s}', num(w1), num(w2)), sprintf('"inverse": {"size": %.15g, "variance": %.15g}', ess(att), wv(cost[c0], att)),
  sprintf('"strata": %s', num(unname(cw))), sprintf('"subclass": %s', num(sub)),
  sprintf('"exact": %s', num(c(by(least), by(cover)))), sprintf('"y": %s', num(y)), sprintf('"weighted": %s', num(c(be[2], hc2))), sprintf('"paired": %s', num(c(paired$estimate, paired$stderr, paired$parameter, paired$conf.int))),
  sprintf('"correlation": %s', num(c(r, z)))), collapse = ",\n "), "\n}\n", sep = "")
