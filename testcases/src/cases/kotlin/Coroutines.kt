package bank

import java.util.concurrent.Semaphore
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import okhttp3.OkHttpClient
import okhttp3.Request

/** Code that the compiler turns into state machines. */
class Branch(private val scope: CoroutineScope, private val client: OkHttpClient) {
  private val mutex = Mutex()
  private val lock = ReentrantLock()
  private val seats = Semaphore(2)
  private var visitors = 0

  suspend fun enter() {
    mutex.withLock { visitors++ }
  }

  suspend fun wait(millis: Long): Int {
    delay(millis)
    lock.withLock { visitors++ }
    delay(millis)
    return visitors
  }

  suspend fun seated(customer: suspend () -> Unit) {
    seats.acquire()
    try {
      customer()
    } finally {
      seats.release()
    }
  }

  suspend fun fetch(url: String): String = withContext(Dispatchers.IO) {
    client.newCall(Request.Builder().url(url).build()).execute().use { it.body!!.string() }
  }

  suspend fun fetchAfter(url: String, millis: Long): String {
    delay(millis)
    val response = client.newCall(Request.Builder().url(url).build()).execute()
    response.use {
      delay(millis)
      return it.body!!.string()
    }
  }

  fun start(url: String) {
    scope.launch {
      repeat(3) {
        delay(10)
        enter()
      }
    }
    scope.async { fetch(url) }
  }

  suspend fun hurried(url: String): String = withTimeout(1000) { fetch(url) }

  fun blocking(url: String): String = runBlocking { hurried(url) }

  suspend fun count(limit: Int = 3): Int {
    var sum = 0
    for (i in 0 until limit) {
      lock.withLock { sum += visitors }
      delay(1)
    }
    return sum
  }
}
