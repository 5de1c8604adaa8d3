# Quantiles of the parameter distributions from base R, 15 digits, as JSON.
#
#   Rscript quantiles.R > ../../random/quantiles.json        (made with R 4.2.2)
p <- c(1e-6, 0.025, 0.3, 0.5, 0.9, 0.999)
row <- function(leaf, q, mean) sprintf('{"leaf": %s, "mean": %s, "quantile": [%s]}', leaf, format(mean, digits = 15), paste(format(q(p), digits = 15), collapse = ", "))
cat("[\n", paste(c(
  row('{"kind": "normal", "mean": 0.25, "standardError": 0.1}', function(p) qnorm(p, 0.25, 0.1), 0.25),
  row('{"kind": "logNormal", "meanLog": 1.1, "sdLog": 0.4}', function(p) qlnorm(p, 1.1, 0.4), exp(1.1 + 0.08)),
  row('{"kind": "beta", "alpha": 12, "beta": 28}', function(p) qbeta(p, 12, 28), 0.3),
  row('{"kind": "beta", "alpha": 0.5, "beta": 0.5}', function(p) qbeta(p, 0.5, 0.5), 0.5),
  row('{"kind": "beta", "alpha": 250, "beta": 9750}', function(p) qbeta(p, 250, 9750), 0.025),
  row('{"kind": "gamma", "shape": 16, "rate": 0.002}', function(p) qgamma(p, 16, 0.002), 8000),
  row('{"kind": "gamma", "shape": 0.3, "rate": 1}', function(p) qgamma(p, 0.3, 1), 0.3)
), collapse = ",\n"), "\n]\n", sep = "")
