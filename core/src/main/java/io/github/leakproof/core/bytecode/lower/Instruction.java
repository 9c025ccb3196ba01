package io.github.leakproof.core.bytecode.lower;

/**
 * Where a step comes from. Copies of the same code, as {@code finally} blocks have them, are equal.
 *
 * @param className binary name of the class that holds the code
 * @param method name of the method that the code was written in, {@code <init>} for initialisers
 * @param line 1-based line, 0 where unknown
 * @param what the called method, or the kind of the instruction
 */
public record Instruction(String className, String method, int line, String what) {}
