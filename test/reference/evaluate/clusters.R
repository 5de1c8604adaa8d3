# Cluster-robust errors of a group too large to look at, to agree with. R 4.2.2, clubSandwich 0.5.8 (Debian 12: r-cran-clubsandwich).
# Rows are made by arithmetic, so that no data need to be kept: 400 persons in 90 homes of 1 to 9, every home in one arm or in both.
# Run: Rscript test/reference/evaluate/clusters.R > test/fixtures/evaluate/clusters.json
suppressMessages(library(clubSandwich))
num <- function(v) format(v, digits = 17, scientific = TRUE, trim = TRUE)
i <- 0:399
x <- ((i * i * 7919 + i * 104729) %% 1009) / 1009; z <- i %% 3; home <- floor(90 * (i / 400)^1.4)
y <- 3 + 2 * x + z + ((i * 31 + home * 17) %% 101) / 20 * (1 + x)
one <- function(treated) {
  fit <- lm(y ~ treated + x + z); test <- coef_test(fit, vcov = "CR2", cluster = home, test = "Satterthwaite")
  sprintf('{"estimate": %s, "cr2": %s, "df": %s}', num(coef(fit)[2]), num(test$SE[2]), num(test$df[2]))
}
cat(sprintf('{"byHome": %s,\n"within": %s}\n', one(home %% 2), one(i %% 2)))
