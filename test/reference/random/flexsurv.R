# Cumulative hazards, hazards and quantiles of flexsurv and base R, 15 digits, as JSON.
#
#   Rscript flexsurv.R > ../../random/flexsurv.json        (made with R 4.2.2 and flexsurv 2.3.2)
library(flexsurv)
options(digits = 15)
t <- c(0.2, 1, 2.5, 7.3, 15)
p <- c(0.01, 0.3, 0.9)
row <- function(leaf, H, h, q) sprintf(
  '{"leaf": %s, "cumulative": [%s], "hazard": [%s], "quantile": [%s]}', leaf,
  paste(format(H(t), digits = 15), collapse = ", "), paste(format(h(t), digits = 15), collapse = ", "), paste(format(q(p), digits = 15), collapse = ", "))
knots <- c(-1.5, 0.25, 1, 2.5); g <- c(-1.25, 1.1, 0.05, -0.04)
# The quantile by bisection of flexsurv's own cumulative hazard: `qsurvspline` stops at 1e-9 or so.
qspline <- function(p) sapply(p, function(q) uniroot(function(x) Hsurvspline(exp(x), g, knots = knots) + log(1 - q), c(-20, 20), tol = 1e-15)$root |> exp())
rows <- c(
  row('{"exponential": {"rate": 0.3}}', function(t) Hexp(t, 0.3), function(t) hexp(t, 0.3), function(p) qexp(p, 0.3)),
  row('{"weibull": {"shape": 0.8, "scale": 1.4}}', function(t) Hweibull(t, 0.8, 1.4), function(t) hweibull(t, 0.8, 1.4), function(p) qweibull(p, 0.8, 1.4)),
  row('{"weibullPH": {"shape": 1.7, "scale": 0.02}}', function(t) HweibullPH(t, 1.7, 0.02), function(t) hweibullPH(t, 1.7, 0.02), function(p) qweibullPH(p, 1.7, 0.02)),
  row('{"gompertz": {"shape": 0.09, "rate": 0.01}}', function(t) Hgompertz(t, 0.09, 0.01), function(t) hgompertz(t, 0.09, 0.01), function(p) qgompertz(p, 0.09, 0.01)),
  row('{"logNormal": {"meanLog": 0.4, "sdLog": 1.2}}', function(t) Hlnorm(t, 0.4, 1.2), function(t) hlnorm(t, 0.4, 1.2), function(p) qlnorm(p, 0.4, 1.2)),
  row('{"logLogistic": {"shape": 1.6, "scale": 3}}', function(t) Hllogis(t, 1.6, 3), function(t) hllogis(t, 1.6, 3), function(p) qllogis(p, 1.6, 3)),
  row('{"gamma": {"shape": 2.3, "rate": 0.7}}', function(t) Hgamma(t, 2.3, 0.7), function(t) hgamma(t, 2.3, 0.7), function(p) qgamma(p, 2.3, 0.7)),
  row('{"generalisedGamma": {"mu": 0.9, "sigma": 0.7, "q": 0.6}}', function(t) Hgengamma(t, 0.9, 0.7, 0.6), function(t) hgengamma(t, 0.9, 0.7, 0.6), function(p) qgengamma(p, 0.9, 0.7, 0.6)),
  row('{"generalisedGamma": {"mu": 0.9, "sigma": 0.7, "q": -1.3}}', function(t) Hgengamma(t, 0.9, 0.7, -1.3), function(t) hgengamma(t, 0.9, 0.7, -1.3), function(p) qgengamma(p, 0.9, 0.7, -1.3)),
  row('{"spline": {"knots": [-1.5, 0.25, 1, 2.5], "gamma": [-1.25, 1.1, 0.05, -0.04]}}', function(t) Hsurvspline(t, g, knots = knots), function(t) hsurvspline(t, g, knots = knots), qspline)
)
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
