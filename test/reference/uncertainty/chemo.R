# The stored probabilistic analysis of the R package voi (fictitious chemotherapy model, net benefit at 20 000 a QALY), as CSV for
# test/uncertainty/published-psa.ts. The data are the package's (GPL-3) and are not kept here: take data/chemo_nb.rda and
# data/chemo_pars.rda of github.com/chjackson/voi into a folder.   Rscript chemo.R FOLDER
folder <- commandArgs(TRUE)[1]
for (name in c("chemo_nb", "chemo_pars")) {
  load(file.path(folder, paste0(name, ".rda")))
  write.table(sapply(get(name), function(x) sprintf("%.17g", x)), file.path(folder, paste0(name, ".csv")), sep = ",", quote = FALSE, row.names = FALSE)
}
cat(sprintf("evpi %.12g\n", mean(apply(chemo_nb, 1, max)) - max(colMeans(chemo_nb))))
