package io.github.leakproof.core.bytecode;

/**
 * Names the code of a method.
 *
 * @param owner binary name of the class
 * @param name the method's name
 * @param descriptor the method's descriptor
 */
record CodeKey(String owner, String name, String descriptor) {}
