package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;

/**
 * A type whose values carry obligations.
 *
 * @param type the type; type arguments narrow it ({@code HttpResponse<InputStream>})
 * @param pattern the check that its obligations belong to
 * @param delivered whether a value of this type that a future or a stage yields is owed a release
 *     wherever the future came from
 * @param perCall whether only a value that its method does not hand on owes a release, unless the
 *     type is {@link AutoCloseable}: what a field keeps serves as long as the program
 * @param lazy whether a value of it opens nothing before it is used
 * @param exclusive whether a second one cannot be had of the same object while the first is live
 * @param release how fixed code releases a value of the type
 */
public record ResourceType(
    TypeRef type,
    Pattern pattern,
    boolean delivered,
    boolean perCall,
    boolean lazy,
    boolean exclusive,
    ReleaseForm release) {}
