class Off {}
