/** Does a task end when it is asked to, and does it do what it owes to those who wait for it? */
@NullMarked
package io.github.leakproof.core.rule.task;

import org.jspecify.annotations.NullMarked;
