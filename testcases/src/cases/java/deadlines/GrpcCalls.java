package deadlines;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.ClientCalls;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;

/** Blocking calls of generated stubs, with and without a deadline. */
final class GrpcCalls {
  private GrpcCalls() {}

  /** As the code generator writes it. */
  static final class OrdersGrpc {
    private static MethodDescriptor<String, String> place;

    private OrdersGrpc() {}

    static OrdersBlockingStub newBlockingStub(Channel channel) {
      return OrdersBlockingStub.newStub(
          (c, options) -> new OrdersBlockingStub(c, options), channel);
    }

    /** The blocking stub. */
    static final class OrdersBlockingStub extends AbstractBlockingStub<OrdersBlockingStub> {
      private OrdersBlockingStub(Channel channel, CallOptions options) {
        super(channel, options);
      }

      @Override
      protected OrdersBlockingStub build(Channel channel, CallOptions options) {
        return new OrdersBlockingStub(channel, options);
      }

      String place(String order) {
        return ClientCalls.blockingUnaryCall(getChannel(), place, getCallOptions(), order);
      }

      Iterator<String> watch(String order) {
        return ClientCalls.blockingServerStreamingCall(
            getChannel(), place, getCallOptions(), order);
      }
    }
  }

  static String perCall(Channel channel, String order) {
    return OrdersGrpc.newBlockingStub(channel).place(order); // LEAK Deadline/RequestWithoutTimeout
  }

  static int streamed(Channel channel, String order) {
    OrdersGrpc.OrdersBlockingStub stub = OrdersGrpc.newBlockingStub(channel).withWaitForReady();
    Iterator<String> events = stub.watch(order); // LEAK Deadline/RequestWithoutTimeout
    int count = 0;
    while (events.hasNext()) {
      events.next();
      count++;
    }
    return count;
  }

  static String inTime(Channel channel, String order) {
    return OrdersGrpc.newBlockingStub(channel)
        .withDeadlineAfter(2, TimeUnit.SECONDS)
        .place(order);
  }

  static String intercepted(Channel channel, ClientInterceptor deadlines, String order) {
    return OrdersGrpc.newBlockingStub(channel).withInterceptors(deadlines).place(order);
  }

  static String byItself(Channel channel, String order) {
    OrdersGrpc.OrdersBlockingStub stub =
        OrdersGrpc.OrdersBlockingStub.newStub(OrdersGrpc.OrdersBlockingStub::new, channel);
    return stub.place(order); // LEAK Deadline/RequestWithoutTimeout
  }

  static String byItselfInTime(Channel channel, String order) {
    OrdersGrpc.OrdersBlockingStub stub =
        OrdersGrpc.OrdersBlockingStub.newStub(OrdersGrpc.OrdersBlockingStub::new, channel);
    return stub.withDeadlineAfter(1, TimeUnit.SECONDS).place(order);
  }

  static String lent(OrdersGrpc.OrdersBlockingStub stub, String order) {
    return stub.place(order);
  }

  /** A stub that is kept; each call may have a deadline of its own. */
  static final class Shop {
    private final OrdersGrpc.OrdersBlockingStub stub;
    private final OrdersGrpc.OrdersBlockingStub injected;

    Shop(Channel channel, OrdersGrpc.OrdersBlockingStub injected) {
      this.stub = OrdersGrpc.newBlockingStub(channel);
      this.injected = injected;
    }

    String forgetful(String order) {
      return stub.place(order); // LEAK Deadline/RequestWithoutTimeout
    }

    String careful(String order) {
      return stub.withDeadlineAfter(500, TimeUnit.MILLISECONDS).place(order);
    }

    String helped(String order) {
      return limited().place(order);
    }

    String throughTheOther(String order) {
      return injected.place(order);
    }

    private OrdersGrpc.OrdersBlockingStub limited() {
      return stub.withDeadlineAfter(1, TimeUnit.SECONDS);
    }
  }
}
