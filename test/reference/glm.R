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
cat("{\n", paste(c(
  tell("gamma", glm(cost ~ x + g, family = Gamma("log"), control = tight)),
  tell("poisson", glm(count ~ x + g, family = poisson, control = tight)),
  tell("binomial", glm(yes ~ x, family = binomial, control = tight)),
  tell("gaussian", glm(cost ~ x + g, control = tight))), collapse = ",\n "), "\n}\n", sep = "")
