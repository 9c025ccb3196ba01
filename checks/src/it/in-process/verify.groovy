def log = new File(basedir, 'build.log').text
// found, found and fixed, and not found any more
assert log.count('[LockNotReleased]') == 2
assert log.contains('Account.java:[17,')

def account = new File(basedir, 'src/main/java/bank/Account.java').text
assert account.contains('''
    lock.lock();
    try {
      // every change is audited
      audit.run();
      balance += amount;
    } finally {
      lock.unlock();
    }
  }
''')
