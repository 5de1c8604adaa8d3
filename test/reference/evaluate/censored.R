# Mean costs under censoring to agree with: Bang & Tsiatis (2000) and Zhao & Tian (2001) written out. R 4.2.2, survival.
# The same data give the same figures in ccostr 0.1.1 (ccmean with start and stop).
# Run: Rscript test/reference/evaluate/censored.R > test/fixtures/evaluate/censored.json
suppressMessages(library(survival))
num <- function(v) format(v, digits = 17, scientific = TRUE, trim = TRUE)
L <- 5
set.seed(42); n <- 24
death <- round(rexp(n, 0.12), 4); cens <- round(runif(n, 1, 8), 4)
time <- pmin(death, cens); ended <- death <= cens
costs <- do.call(rbind, lapply(1:n, function(i) {
  from <- seq(0, by = 1, length.out = ceiling(time[i])); to <- pmin(from + 1, time[i])
  data.frame(id = i, from = from, to = to, amount = round(rgamma(length(from), 0.8, 0.00001) * (to - from)))
}))
by <- function(i, u) with(costs[costs$id == i, ], sum(ifelse(to <= u, amount, ifelse(from >= u, 0, amount * (u - from) / (to - from)))))
X <- pmin(time, L); D <- as.numeric(ended | time >= L); M <- sapply(1:n, function(i) by(i, X[i]))
step <- function(fit, u) { k <- sum(fit$time <= u); if (k == 0) 1 else fit$surv[k] }
fc <- survfit(Surv(X, 1 - D) ~ 1); fs <- survfit(Surv(X, D) ~ 1)
K <- sapply(X, function(u) step(fc, u)); S <- sapply(X, function(u) step(fs, u)); w <- ifelse(D == 1, 1 / K, 0)
BT <- mean(w * M)
C <- which(D == 0); G <- function(Z, i) sum((w * Z)[X >= X[i]]) / (n * S[i])
BTv <- (mean(w * (M - BT)^2) + sum(sapply(C, function(i) (G(M^2, i) - G(M, i)^2) / K[i]^2)) / n) / n
part <- lapply(C, function(i) { m <- sapply(1:n, function(j) by(j, X[i])); r <- X >= X[i]
  list(diff = (M[i] - mean(m[r])) / K[i], cross = (G(M * m, i) - G(M, i) * G(m, i)) / K[i]^2, var = (mean(m[r]^2) - mean(m[r])^2) / K[i]^2) })
ZT <- BT + sum(sapply(part, `[[`, "diff")) / n
ZTv <- BTv - 2 / n^2 * sum(sapply(part, `[[`, "cross")) + sum(sapply(part, `[[`, "var")) / n^2
if (Sys.getenv("CCOSTR") != "") { suppressMessages({library(dplyr); library(data.table); library(rlang); library(tibble)}); source(Sys.getenv("CCOSTR"))
  x <- data.frame(id = costs$id, cost = costs$amount, start = costs$from, stop = costs$to, delta = as.numeric(ended)[costs$id], surv = time[costs$id])
  print(ccmean(x, L = L)$Estimates, digits = 15) }
persons <- paste(sapply(1:n, function(i) sprintf('{"followed": %s, "ended": %s, "costs": [%s]}', time[i], tolower(ended[i]),
  paste(with(costs[costs$id == i, ], sprintf('{"from": %s, "to": %s, "amount": %s}', from, to, format(amount, scientific = FALSE))), collapse = ","))), collapse = ",\n")
cat(sprintf('{"until": %d, "persons": [%s],\n"bangTsiatis": [%s, %s], "zhaoTian": [%s, %s], "observed": %s, "complete": %s}\n', L, persons, num(BT), num(sqrt(BTv)), num(ZT), num(sqrt(ZTv)), num(mean(M)), num(mean(M[D == 1]))))
