package io.github.leakproof.core.bytecode.lower;

/**
 * Where a step comes from. Copies of the same code, as {@code finally} blocks have them, are equal.
 *
 * @param written the method that the code was written in; for a lambda's, the one around it
 * @param method name of the method that the compiler has put it in
 * @param line 1-based line, 0 where unknown
 * @param what the called method, or the kind of the instruction; without a line also which one
 */
public record Instruction(SourceMethod written, String method, int line, String what) {}
