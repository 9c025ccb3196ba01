/** Can anybody still cancel a task: who keeps its handle, who ends what runs it? */
@NullMarked
package io.github.leakproof.core.rule.handle;

import org.jspecify.annotations.NullMarked;
