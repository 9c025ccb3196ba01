package io.github.leakproof.cli.report;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.core.pattern.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Totals of a scan.
 *
 * @param files analysed files
 * @param filesWithFindings those among them in which something was found
 * @param findings all findings
 * @param known findings that are not shown because a baseline knows them
 * @param byCheck findings of each check that found something, in the order of the checks
 */
record Summary(
    int files, int filesWithFindings, int findings, int known, Map<String, Integer> byCheck) {
  static Summary of(ScanResult result) {
    List<LocatedFinding> findings = result.findings();
    Map<Pattern, Integer> counts = new TreeMap<>();
    findings.forEach(located -> counts.merge(located.finding().pattern(), 1, Integer::sum));
    Map<String, Integer> byCheck = new LinkedHashMap<>();
    counts.forEach((check, count) -> byCheck.put(check.id(), count));
    int filesWithFindings = (int) findings.stream().map(LocatedFinding::file).distinct().count();
    return new Summary(result.files(), filesWithFindings, findings.size(), result.known(), byCheck);
  }
}
