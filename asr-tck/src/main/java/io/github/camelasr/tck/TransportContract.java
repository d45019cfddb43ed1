package io.github.camelasr.tck;

import io.github.camelasr.engine.transport.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * What every transport does alike: joined by a class that says how one is made. Runs against a
 * server in the process that looks at every byte.
 */
@Timeout(180)
public abstract class TransportContract
    implements HandshakeContract,
        LinkContract,
        FrameContract,
        TlsContract,
        RequestContract,
        LoopContract {
  private Transport transport;

  /** For subclasses. */
  protected TransportContract() {}

  /**
   * Starts a transport.
   *
   * @return a new transport, which the kit closes
   */
  @Override
  public abstract Transport newTransport();

  /**
   * The transport of the running test.
   *
   * @return the transport
   */
  @Override
  public final Transport transport() {
    return transport;
  }

  @BeforeEach
  final void startTransport() {
    transport = newTransport();
  }

  @AfterEach
  final void closeTransport() {
    transport.close();
  }
}
