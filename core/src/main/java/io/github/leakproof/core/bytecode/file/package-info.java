/** What class files declare: types, members, signatures, annotations. No code is looked at. */
@NullMarked
package io.github.leakproof.core.bytecode.file;

import org.jspecify.annotations.NullMarked;
