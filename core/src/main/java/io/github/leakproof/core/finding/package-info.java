/** What the engine reports: the site, the leak path and the words. */
@NullMarked
package io.github.leakproof.core.finding;

import org.jspecify.annotations.NullMarked;
