# What table 4 of SkolFam2 carries, computed a second time. Run: Rscript test/reference/skolfam2.R > test/fixtures/skolfam2.json   (R 4)
d <- read.csv("data/published/skolfam2-table4.csv", check.names = FALSE, encoding = "UTF-8")
n <- c(21, 19); printed <- c(20507393, 21737612); programme <- 3960000 / 21
pc <- printed / n; diff <- pc[1] - pc[2]; mean <- sum(printed) / sum(n); df <- sum(n) - 2
per <- d$skolfam2 / n[1] - d$control / n[2]
block <- tapply(per, factor(d$block, unique(d$block)), sum)
unit <- sqrt(sum(1 / n)); q <- qt(.975, df)
power <- function(d, a, b) pt(qt(.975, a + b - 2), a + b - 2, d / sqrt(1 / a + 1 / b), lower.tail = FALSE)
mde <- uniroot(function(e) power(e, n[1], n[2]) - .8, c(.1, 3), tol = 1e-13)$root
row <- function(cv) {
  sd <- cv * mean; se <- sd * unit
  need <- uniroot(function(m) power(abs(diff) / sd, m, m) - .8, c(2, 1e4), tol = 1e-10)$root
  c(cv, sd, se, diff - q * se, diff + q * se, pt(-diff / se, df), pt((-diff - programme) / se, df), mde * sd, need)
}
num <- function(v) paste0("[", paste(sprintf("%.15g", v), collapse = ", "), "]")
cat("{\n", paste(c(
  sprintf('"perService": %s', num(per)), sprintf('"perBlock": %s', num(block)), sprintf('"difference": %.15g', diff),
  sprintf('"increases": %.15g', sum(per[per > 0])), sprintf('"decreases": %.15g', sum(per[per < 0])),
  sprintf('"atSizes": %s', num(diff * n)), sprintf('"significantVariation": %.15g', abs(diff) / (q * unit) / mean),
  sprintf('"scenarios": [%s]', paste(sapply(c(.25, .5, .75, 1, 1.25, 1.5), function(cv) num(row(cv))), collapse = ",\n  ")),
  sprintf('"fisher": %s', num(c(fisher.test(matrix(c(25, 5, 13, 17), 2))$p.value, fisher.test(matrix(c(25, 5, 154, 240), 2))$p.value))),
  sprintf('"goal": %.15g', binom.test(13, 27, .6)$p.value), sprintf('"exact": %s', num(binom.test(13, 27)$conf.int))), collapse = ",\n "), "\n}\n", sep = "")
