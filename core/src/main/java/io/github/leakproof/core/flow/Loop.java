package io.github.leakproof.core.flow;

import org.jspecify.annotations.Nullable;

/**
 * A loop as it is written.
 *
 * @param line 1-based line of its keyword
 * @param origin the host's handle of it, for reports and fixes
 * @param hasCondition whether its head or its end asks for something
 */
public record Loop(int line, @Nullable Object origin, boolean hasCondition) {}
