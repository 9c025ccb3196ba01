package io.github.leakproof.core.catalogue;

/** One thing that a library call does. The stub annotations spell these. */
public sealed interface Effect permits ResourceEffect, FlowEffect, TaskEffect, WaitEffect {}
