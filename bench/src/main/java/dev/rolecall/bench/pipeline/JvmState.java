package dev.rolecall.bench.pipeline;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Optional;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// A JVM's memory and collections, read by JMX.
///
/// @param collections since its start, of all kinds
/// @param collectionSeconds what they took; with the serial and the parallel collector all of it is
///   pause
/// @param heapUsed now; after a full collection when one was requested
/// @param heapCommitted what its heap has reserved from the system
/// @param nonHeapUsed classes, compiled code and metadata
/// @param directUsed direct and mapped buffers
record JvmState(
    long collections,
    double collectionSeconds,
    long heapUsed,
    long heapCommitted,
    long nonHeapUsed,
    long directUsed) {
  /// Empty when the process is not a JVM that allows access.
  ///
  /// @param collect a full collection first, so that what is used is what is live
  @SuppressWarnings("BanJNDI") // the other end is a process that this benchmark has started
  static Optional<JvmState> of(ProcessHandle process, boolean collect) {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(process.pid()));
      try {
        JMXServiceURL url = new JMXServiceURL(jvm.startLocalManagementAgent());
        try (JMXConnector connector = JMXConnectorFactory.connect(url)) {
          return Optional.of(read(connector.getMBeanServerConnection(), collect));
        }
      } finally {
        jvm.detach();
      }
    } catch (IOException | AttachNotSupportedException | RuntimeException e) {
      System.err.println("No JVM figures of process " + process.pid() + ": " + e);
      return Optional.empty();
    }
  }

  private static JvmState read(MBeanServerConnection server, boolean collect) throws IOException {
    List<GarbageCollectorMXBean> collectors =
        ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class);
    long collections = sum(collectors, GarbageCollectorMXBean::getCollectionCount);
    long milliseconds = sum(collectors, GarbageCollectorMXBean::getCollectionTime);
    MemoryMXBean memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
    if (collect) {
      memory.gc();
    }
    List<BufferPoolMXBean> buffers =
        ManagementFactory.getPlatformMXBeans(server, BufferPoolMXBean.class);
    return new JvmState(
        collections,
        milliseconds / 1e3,
        memory.getHeapMemoryUsage().getUsed(),
        memory.getHeapMemoryUsage().getCommitted(),
        memory.getNonHeapMemoryUsage().getUsed(),
        sum(buffers, BufferPoolMXBean::getMemoryUsed));
  }

  private static <T> long sum(List<T> beans, java.util.function.ToLongFunction<T> value) {
    return beans.stream().mapToLong(value).sum();
  }
}
