/**
 * What a rule is, and what several of them ask: where values come from, who calls, what is a task,
 * how a finding is worded.
 */
@NullMarked
package io.github.leakproof.core.rule;

import org.jspecify.annotations.NullMarked;
