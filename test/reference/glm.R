# Generalized linear fits to agree with. Run: Rscript test/reference/glm.R > test/fixtures/glm.json   (R 4)
options(digits = 17)
x <- c(0.5, 1.5, 2, 3.1, 4.4, 5, 6.2, 7.7, 8, 9.3)
g <- c(0, 1, 0, 1, 0, 1, 0, 1, 0, 1)
cost <- c(12000, 45000.5, 23000, 91000, 40400, 250000, 61000, 333000.25, 70010, 480000)
count <- c(0, 2, 1, 3, 2, 6, 3, 7, 5, 12)
yes <- c(0, 0, 1, 0, 0, 1, 1, 0, 1, 1)
tight <- glm.control(epsilon = 1e-15, maxit = 100)
tell <- function(name, fit) {
  s <- summary(fit)
  num <- function(v) paste0("[", paste(format(v, digits = 17, scientific = TRUE, trim = TRUE), collapse = ","), "]")
  sprintf('"%s": {"coefficients": %s, "standardErrors": %s, "deviance": %s, "dispersion": %s}', name, num(unname(coef(fit))),
          num(unname(s$coefficients[, 2])), format(deviance(fit), digits = 17), format(s$dispersion, digits = 17))
}
# Sixteen costs of which three are very dear: full scoring steps swing for ever there, so glm is led to the estimate by Newton's steps
# (the weights y / mean) and then asked for its errors at it.
treated <- c(1.3244934, 1.4143297, 1.2588458, 1.8365131, 1.2052818, 109.6625588, 112.2118875, 1.4476920, 1.1725500, 728.0162564)
control <- c(1.7203959, 1.4389349, 1.2396220, 1.4861409, 291.4336757, 1.4198385)
before <- c(22.596, 45.798, 40.728, 36.131, 9.542, 2.086, 48.388, 12.828, 900.453, 9.538, 5.626, 96.154, 16.715, 187.811, 4.755, 249.415)
y <- c(treated, control); X <- cbind(1, rep(1:0, c(10, 6)), before); beta <- c(log(mean(y)), 0, 0)
loss <- function(b) sum(y * exp(-X %*% b) + X %*% b)
for (round in 1:200) {
  r <- as.vector(y * exp(-X %*% beta)); step <- solve(crossprod(X, X * r), crossprod(X, r - 1)); size <- 1
  while (!(loss(beta + size * step) <= loss(beta)) && size > 1e-9) size <- size / 2
  beta <- as.vector(beta + size * step)
}
r <- as.vector(y * exp(-X %*% beta)); dispersion <- sum((r - 1)^2) / 13; errors <- sqrt(diag(solve(crossprod(X))) * dispersion)
row <- function(v) paste0("[", paste(format(v, digits = 17, scientific = TRUE, trim = TRUE), collapse = ","), "]")
dear <- sprintf('"dear": {"treated": %s, "control": %s, "before": %s, "coefficients": %s, "standardErrors": %s, "dispersion": %s}', row(treated), row(control),
                row(before), row(beta), row(unname(errors)), format(dispersion, digits = 17))
cat("{\n", paste(c(
  tell("gamma", glm(cost ~ x + g, family = Gamma("log"), control = tight)),
  tell("poisson", glm(count ~ x + g, family = poisson, control = tight)),
  tell("binomial", glm(yes ~ x, family = binomial, control = tight)),
  tell("gaussian", glm(cost ~ x + g, control = tight)), dear), collapse = ",\n "), "\n}\n", sep = "")
