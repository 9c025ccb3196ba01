package io.github.leakproof.javac.fix;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.Traits;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The file to fix and the compilation that it belongs to.
 *
 * @param unit the file's attributed tree
 * @param source the file's text, exactly as the compiler read it
 * @param trees the compiler's trees
 * @param types the compiler's types
 * @param elements the compiler's elements
 * @param settings the timeouts that fixes write
 * @param traits the names of life-cycle methods
 * @param level the version of the language that the file is written in
 */
public record FixContext(
    CompilationUnitTree unit,
    String source,
    Trees trees,
    Types types,
    Elements elements,
    Settings settings,
    Traits traits,
    SourceVersion level) {}
