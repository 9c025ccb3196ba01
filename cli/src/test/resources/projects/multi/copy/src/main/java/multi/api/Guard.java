package multi.api;

/** The same class as in another module. */
public class Guard {}
