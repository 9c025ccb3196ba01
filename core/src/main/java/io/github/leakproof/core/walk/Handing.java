package io.github.leakproof.core.walk;

/**
 * A body calls the code in one of its parameters with the resource.
 *
 * @param parameter the body's parameter that holds the code, from 0
 * @param argument which argument of that code the resource is, from 0
 */
public record Handing(int parameter, int argument) {}
