package bank

import java.io.Closeable
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import java.util.concurrent.locks.Lock
import java.util.concurrent.locks.ReentrantLock
import java.util.concurrent.locks.ReentrantReadWriteLock
import kotlin.concurrent.thread
import kotlin.concurrent.withLock
import okhttp3.Call
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response

private val ledger = ReentrantLock()
private var entries = 0L

fun enter(amount: Long) {
  ledger.lock() // LEAK LockRelease/LockNotReleased
  entries = Math.addExact(entries, amount)
  ledger.unlock()
}

fun enterSafely(amount: Long) = ledger.withLock { entries = Math.addExact(entries, amount) }

/** An extension that locks as `withLock` does. */
inline fun <T> Semaphore.withPermit(action: () -> T): T {
  acquire()
  try {
    return action()
  } finally {
    release()
  }
}

fun Lock.guarded(action: Runnable) {
  lock()
  try {
    action.run()
  } finally {
    unlock()
  }
}

fun Lock.unguarded(action: Runnable) {
  lock() // LEAK LockRelease/LockNotReleased
  action.run()
  unlock()
}

/** What the language makes short. */
class Clerk(private val client: OkHttpClient) : Closeable {
  private val seats = Semaphore(2)
  private val lock = ReentrantLock()
  private val files = ReentrantReadWriteLock()
  private val pool: ExecutorService by lazy { Executors.newCachedThreadPool() }
  private var count = 0

  private fun call(url: String): Call = client.newCall(Request.Builder().url(url).build())

  fun seated(customer: Runnable) = seats.withPermit { customer.run() }

  fun found(names: List<String>, wanted: String): Boolean {
    for (name in names) {
      seats.withPermit {
        if (name == wanted) return true
      }
    }
    return false
  }

  fun firstLong(names: List<String>): String? {
    names.forEach { name ->
      lock.withLock {
        if (name.length < count) return@forEach
        if (name.length > 10) return name
      }
    }
    return null
  }

  fun letClosed(url: String): Int = call(url).execute().let { response ->
    val code = response.code
    response.close()
    code
  }

  fun letLeaks(url: String): Int = call(url).execute().let { response -> response.code } // LEAK ResponseBody/ResponseBodyNotClosed

  fun alsoClosed(url: String): Response = call(url).execute().also { it.close() }

  fun applied(url: String): Response = call(url).execute().apply { println(code) }

  fun runClosed(url: String): String = call(url).execute().run {
    use { body!!.string() }
  }

  fun caught(url: String): String = runCatching { call(url).execute().use { it.body!!.string() } }.getOrDefault("")

  fun nullable(url: String?): Int {
    val response = url?.let { call(it).execute() }
    return response?.use { it.code } ?: 0
  }

  fun nullableLeaks(url: String?): Int {
    val response = url?.let { call(it).execute() } // LEAK ResponseBody/ResponseBodyNotClosed
    return response?.code ?: 0
  }

  fun bothUsed(first: String, second: String): Int =
    call(first).execute().use { one ->
      call(second).execute().use { other -> one.code + other.code }
    }

  fun bodyUsed(url: String): String? = call(url).execute().body?.use { it.string() }

  fun bodyString(url: String): String? = call(url).execute().body?.string()

  fun elvis(url: String): String {
    val response = call(url).execute() // LEAK ResponseBody/ResponseBodyNotClosed
    val type = response.header("Content-Type") ?: return "none"
    response.close()
    return type
  }

  fun chosen(kind: Int): Int {
    lock.lock()
    try {
      return when (kind) {
        0 -> count
        1 -> Math.incrementExact(count)
        else -> throw IllegalArgumentException("kind $kind")
      }
    } finally {
      lock.unlock()
    }
  }

  fun tried(): Boolean {
    if (!lock.tryLock()) return false
    try {
      count++
    } finally {
      lock.unlock()
    }
    return true
  }

  fun triedLeaks(limit: Int): Boolean {
    if (!lock.tryLock(1, TimeUnit.SECONDS)) return false // LEAK LockRelease/LockNotReleased
    if (count > limit) return false
    count++
    lock.unlock()
    return true
  }

  fun upgraded(amount: Int): Int {
    val read = files.readLock()
    read.lock()
    try {
      return count + amount
    } finally {
      read.unlock()
    }
  }

  fun monitored(amount: Int): Int = synchronized(this) { Math.addExact(count, amount) }

  fun threaded(work: Runnable) {
    thread(isDaemon = true) {
      lock.withLock { work.run() }
    }
    thread {
      lock.lock() // LEAK LockRelease/LockNotReleased
      work.run()
      lock.unlock()
    }
  }

  fun waited(works: List<Runnable>) {
    val done = CountDownLatch(works.size)
    works.forEach { work ->
      pool.execute {
        try {
          work.run()
        } finally {
          done.countDown()
        }
      }
    }
    done.await(1, TimeUnit.MINUTES)
  }

  fun answered(question: Callable<String>): String {
    val answer = pool.submit(question)
    return try {
      answer[1, TimeUnit.SECONDS]
    } finally {
      answer.cancel(true)
    }
  }

  inner class Desk {
    fun open(work: Runnable) {
      lock.lock() // LEAK LockRelease/LockNotReleased
      work.run()
      lock.unlock()
    }

    fun openSafely(work: Runnable) = lock.withLock { work.run() }
  }

  override fun close() {
    pool.shutdown()
  }
}

interface Counter {
  val lock: Lock

  fun next(): Int

  fun nextSafely(): Int = lock.withLock { next() }

  fun nextUnsafely(): Int {
    lock.lock() // LEAK LockRelease/LockNotReleased
    val value = next()
    lock.unlock()
    return value
  }
}

class Steps(override val lock: Lock = ReentrantLock(), private var at: Int = 0) : Counter {
  @JvmOverloads
  fun skip(count: Int = 1, quietly: Boolean = true): Int {
    lock.lock()
    try {
      at += count
      if (!quietly) println(at)
      return at
    } finally {
      lock.unlock()
    }
  }

  override fun next(): Int = ++at
}
