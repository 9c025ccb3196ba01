def log = new File(basedir, 'build.log').text
// found, found and fixed, and not found any more
[
    'BlockingPutWithoutTimeout',
    'ExecutorNotShutdown',
    'LockNotReleased',
    'PermitNotReleased',
    'ResponseBodyNotClosed',
    'TimedOutFutureNotCancelled',
].each { assert log.count("[${it}]") == 2 }

def teller = new File(basedir, 'src/main/java/bank/Teller.java').text
assert teller.contains('// every change is audited')
assert teller.contains('// or give up')
