package io.github.leakproof.cli.report;

import java.nio.file.Path;

/**
 * Where a report is made.
 *
 * @param colours whether it goes to a terminal that shows colours
 * @param version the program's version
 * @param folder the current folder, absolute
 */
public record ReportSurroundings(boolean colours, String version, Path folder) {}
