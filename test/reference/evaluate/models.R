# Robust standard errors to agree with. R 4.2.2, sandwich 3.0-2, clubSandwich 0.5.8 (Debian 12: r-cran-sandwich, r-cran-clubsandwich).
# The covariate is of the size of the column of ones, where clubSandwich keeps its digits.
# Run: Rscript test/reference/evaluate/models.R > test/fixtures/evaluate/models.json
suppressMessages({library(sandwich); library(clubSandwich)})
num <- function(v) format(v, digits = 17, scientific = TRUE, trim = TRUE)
arr <- function(v) paste0("[", paste(num(v), collapse = ","), "]")
y <- c(12.5, 3.1, 44, 8.2, 19.7, 2.2, 31, 15.5, 27.1, 6.6, 9.9, 51.3, 4.8, 22.2)
t <- c(1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)
x <- c(0.3, -1.2, 2.1, 0, 0.9, -0.7, 1.4, 0.2, 1.1, -0.5, -0.1, 2.6, -1.6, 0.8)
g <- c(1, 1, 2, 3, 3, 3, 4, 4, 5, 6, 6, 7, 8, 8)
m <- lm(y ~ t + x)
hc <- sapply(c("HC0", "HC1", "HC2", "HC3"), function(k) sqrt(vcovHC(m, k)[2, 2]))
tell <- function(id) {
  v <- vcovCR(m, id, "CR2"); s <- coef_test(m, v, "Satterthwaite")
  sprintf('{"hc0": %s, "hc1": %s, "hc2": %s, "hc3": %s, "cr2": %s, "df": %s}', num(hc[1]), num(hc[2]), num(hc[3]), num(hc[4]), num(sqrt(v[2, 2])), num(s$df_Satt[2]))
}
k0 <- glm(y ~ t + x, family = Gamma("log"), control = glm.control(epsilon = 1e-300, maxit = 300))
# The deviance stands still long before the coefficients do: start again from them until they do.
k <- k0
for (i in 1:20) k <- glm(y ~ t + x, family = Gamma("log"), control = glm.control(epsilon = 1e-300, maxit = 5), start = coef(k))
ones <- cbind(1, 1, x); none <- cbind(1, 0, x); b <- coef(k)
m1 <- drop(exp(ones %*% b)); m0 <- drop(exp(none %*% b)); d <- mean(m1 - m0); slope <- colMeans(ones * m1 - none * m0)
errors <- sapply(list(model = vcov(k), HC0 = vcovHC(k, "HC0"), HC3 = vcovHC(k, "HC3")), function(v) sqrt(drop(slope %*% v %*% slope)))
ci <- sapply(errors, function(s) arr(d + c(-1, 1) * qnorm(0.975) * s))
gamma <- sprintf('{"treated": %s, "control": %s, "x": {"treated": %s, "control": %s}, "theirs": {"difference": %s, "mean_treated": %s, "se_delta": {"model": %s, "HC0": %s, "HC3": %s}, "ci_delta_model_z": %s, "ci_delta_HC0_z": %s, "ci_delta_HC3_z": %s}}',
  arr(y[t == 1]), arr(y[t == 0]), arr(x[t == 1]), arr(x[t == 0]), num(d), num(mean(m1)), num(errors[1]), num(errors[2]), num(errors[3]), ci[1], ci[2], ci[3])
design <- paste0("[", paste(apply(cbind(1, t, x), 1, arr), collapse = ","), "]")
cat(sprintf('{"robust": {"design": %s, "response": %s, "clusters": %s,\n "alone": %s,\n "together": %s},\n"gamma": %s}\n', design, arr(y), arr(g), tell(1:14), tell(g), gamma))
