package io.github.leakproof.core.bytecode.lower;

/**
 * A method that somebody wrote, as its class file names it.
 *
 * @param className binary name of the class that declares it
 * @param name its name, {@code <init>} for a constructor and for the initialisers of fields
 * @param descriptor its descriptor; empty for code that several constructors may hold
 */
public record SourceMethod(String className, String name, String descriptor) {}
