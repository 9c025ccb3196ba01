package io.github.leakproof.core.catalogue;

import java.util.List;

/**
 * All entries about one type.
 *
 * @param name its binary name
 * @param resources the resources that its values are, one for each narrowing by type arguments
 * @param exempt its values carry no obligation although a supertype's do ({@code @MustCall({})})
 * @param unbounded no value of it ever has a bound
 * @param passing a value of it is good only while the call that brought it lasts
 * @param methods the entries about its methods, in the stubs' order
 */
record TypeModel(
    String name,
    List<ResourceType> resources,
    boolean exempt,
    boolean unbounded,
    boolean passing,
    List<MethodModel> methods) {
  TypeModel {
    resources = List.copyOf(resources);
    methods = List.copyOf(methods);
  }

  /** Whether an entry is about a method of that name. */
  boolean speaksOf(String methodName) {
    return methods.stream().anyMatch(m -> m.name().equals(methodName));
  }
}
