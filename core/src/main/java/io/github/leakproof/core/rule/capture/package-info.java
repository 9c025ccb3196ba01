/** Is what a task uses still open when the task runs on another thread? */
@NullMarked
package io.github.leakproof.core.rule.capture;

import org.jspecify.annotations.NullMarked;
