package io.github.leakproof.javac.fix;

/** Releases a resource that a call returned. */
final class ResourceFix implements Strategy {

  private final Workshop shop;

  ResourceFix(Workshop shop) {
    this.shop = shop;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    shop.release(request).check();
    throw new Refused("no safe edit is known for a resource of this kind");
  }
}
