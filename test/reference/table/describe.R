# Column summaries by R: quantile() of type 7 (its default), sd() with n - 1, mean().
# Run: Rscript describe.R > describe.json
samples <- list(
  one = c(3.25),
  two = c(-1, 4),
  odd = c(5, 1, 4, 2, 3),
  ties = c(2, 2, 2, 7, 7, 1, 1, 9),
  kronor = c(976543.21, 1144085, 30824, 65038, 28335, 109293, 0, -167542, 12.5, 1e-3, 7e7)
)
number <- function(x) if (is.na(x)) "null" else format(x, digits = 17)
rows <- sapply(names(samples), function(name) {
  x <- samples[[name]]
  q <- quantile(x, c(0.25, 0.5, 0.75), type = 7, names = FALSE)
  fields <- c(mean = mean(x), standardDeviation = sd(x), minimum = min(x), lowerQuartile = q[1], median = q[2],
              upperQuartile = q[3], maximum = max(x))
  sprintf('  "%s": { "values": [%s], %s }', name, paste(sapply(x, number), collapse = ", "),
          paste(sprintf('"%s": %s', names(fields), sapply(fields, number)), collapse = ", "))
})
cat("{\n", paste(rows, collapse = ",\n"), "\n}\n", sep = "")
