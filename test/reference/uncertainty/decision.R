# A decision between three strategies with four uncertain parameters, computed in plain R (and mgcv for partial information).
# Rscript decision.R writes decision.json beside itself: the draws, and what follows from them.
library(mgcv)
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))))
corput <- function(n, base) sapply(1:n, function(i) { x <- 0; f <- 1 / base; while (i > 0) { x <- x + f * (i %% base); i <- i %/% base; f <- f / base }; x })
n <- 1000
share <- qbeta(corput(n, 2), 12, 28)
gain <- qnorm(corput(n, 3), 0.8, 0.3)
price <- qgamma(corput(n, 5), 16, 16 / 120)
loss <- qlnorm(corput(n, 7), log(3.1), 0.18)
cost <- cbind(usual = 40 * loss, light = 60 + 20 * loss + 0.5 * price, full = 100 + price + 10 * loss * (1 - share))
effect <- cbind(usual = 0.2 * loss * 0 + share, light = share + 0.5 * gain * (1 - share), full = share + gain * (1 - share^2))
lambda <- c(0, 50, 100, 200, 300, 500, 1000)
nb <- function(l) l * effect - cost
evpi <- function(l) mean(apply(nb(l), 1, max)) - max(colMeans(nb(l)))
ceac <- t(sapply(lambda, function(l) tabulate(max.col(nb(l), "first"), 3) / n))
best <- sapply(lambda, function(l) which.max(colMeans(nb(l))))
chosen <- nb(200)
increment <- chosen - chosen[, 1]
evppi <- function(formula) {
  data <- data.frame(share, gain, price, loss)
  fitted <- sapply(2:3, function(s) { data$y <- increment[, s]; fitted(gam(formula, data = data)) })
  fitted <- cbind(0, fitted)
  mean(apply(fitted, 1, max)) - max(colMeans(fitted))
}
spline <- smooth.spline(gain, increment[, 3], cv = FALSE, all.knots = TRUE)
waved <- sin(6 * gain) + 0.3 * qnorm(corput(n, 11))
wave <- smooth.spline(gain, waved, cv = FALSE, all.knots = TRUE)
json <- function(x) if (is.list(x)) paste0("{", paste0('"', names(x), '": ', sapply(x, json), collapse = ",\n"), "}") else
  if (is.matrix(x)) paste0("[", paste(apply(x, 1, json), collapse = ", "), "]") else
  paste0("[", paste(sprintf("%.15g", x), collapse = ", "), "]")
writeLines(json(list(
  share = share, gain = gain, price = price, loss = loss, lambda = lambda,
  means = rbind(colMeans(cost), colMeans(effect)), evpi = sapply(lambda, evpi), acceptability = ceac, best = best,
  frontier = ceac[cbind(seq_along(lambda), best)],
  icer = diff(colMeans(cost)) / diff(colMeans(effect)),
  evppi = c(evppi(y ~ s(gain)), evppi(y ~ s(price)), evppi(y ~ s(share)), evppi(y ~ te(gain, price))),
  spline = predict(spline, gain)$y, wave = predict(wave, gain)$y, waved = waved, degrees = c(spline$df, wave$df),
  quantiles = quantile(increment[, 3], c(0.025, 0.5, 0.975), names = FALSE), positive = mean(increment[, 3] > 0)
)), file.path(here, "decision.json"))
