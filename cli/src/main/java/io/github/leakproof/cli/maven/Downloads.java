package io.github.leakproof.cli.maven;

import io.github.leakproof.cli.model.Progress;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Shows what is being downloaded. */
final class Downloads extends AbstractTransferListener {
  private final Progress progress;

  Downloads(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void transferInitiated(TransferEvent event) {
    String name = event.getResource().getResourceName();
    progress.show("downloading " + name.substring(name.lastIndexOf('/') + 1));
  }
}
