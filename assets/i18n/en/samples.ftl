samples-device-distributors = Device distributors
samples-gym-software = Gym software
samples-rule = The rule of the sample cannot be read
